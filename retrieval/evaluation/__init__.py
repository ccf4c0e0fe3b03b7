"""Questions with known answers → how well the archive answers them, and what goes wrong."""

from retrieval.evaluation.as_json import figures_json, judged_json
from retrieval.evaluation.figures import Answering, Figures, Share, measure
from retrieval.evaluation.judge import Fault, Judged
from retrieval.evaluation.known import read_known
from retrieval.evaluation.run import Evaluation

__all__ = [
    "Answering",
    "Evaluation",
    "Fault",
    "Figures",
    "Judged",
    "Share",
    "figures_json",
    "judged_json",
    "measure",
    "read_known",
]
