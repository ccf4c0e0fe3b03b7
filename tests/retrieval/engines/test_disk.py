from __future__ import annotations

from pathlib import Path

from retrieval.engines import create_engine
from retrieval.engines.protocol import Engine
from tests.contracts.engine import EngineContract


def opened(folder: Path) -> Engine:
    return create_engine("disk", folder)


class TestDisk(EngineContract):
    open_engine = staticmethod(opened)
