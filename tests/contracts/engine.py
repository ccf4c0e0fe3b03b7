"""What every engine promises, whatever it keeps its index in.

An engine's test module subclasses EngineContract and gives `open_engine`; each test of the three parts then runs
against it.
"""

from __future__ import annotations

from tests.contracts.engine_reading import ReadingContract
from tests.contracts.engine_rebuilding import RebuildingContract
from tests.contracts.engine_writing import WritingContract


class EngineContract(ReadingContract, WritingContract, RebuildingContract):
    """All the promises, given `open_engine`."""
