from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.text.spelling import stem

OF_ONE_WORD = """
organisation organization; organised organizing; organiser organizer; recognisable recognizable; realise realize;
criticised criticize; emphasise emphasize; sympathisers sympathizers; privatisation privatization;
analyse analyze; analysed analyzing; paralysed paralyzed;
colour color; colourful colorful; neighbourhoods neighborhood; favourite favorite; labourers laborer;
behavioural behavioral; armoury armory; savoury savory; unfavourable unfavorable; honour honor; armoured armored;
defence defense; defences defense; offence offense; licence license; practised practiced;
centre center; centred centering; kilometres kilometers; theatre theater; fibre fiber; manoeuvres maneuvers;
manoeuvring maneuvering; programme program; catalogue catalog; dialogues dialogs; cataloguing cataloging;
travelled traveled; cancelled canceled; fuelled fueled; labelling labeling; councillor councilor; jewellery jewelry;
fulfil fulfill; instalment installment; skilful skillful; ageing aging; judgement judgment; sizeable sizable;
anaemia anemia; haemorrhage hemorrhage; paediatric pediatrics; paediatry pediatry;
anaesthetics anesthetic; encyclopaedia encyclopedia;
foetus fetus; oestrogen estrogen; diarrhoea diarrhea; archaeologists archeologist; sulphur sulfur; sulphate sulfate;
aluminium aluminum; grey gray; plough plow; sceptical skeptical; moustache mustache; whilst while
"""

OF_ONE_NAME = """
zelensky zelenskyy; zelenskiy zelenskyi; sergey sergei; yuri yuriy; yury yurii; dmitry dmitrii; oleksii oleksiy;
kiev kyiv; odessa odesa; mohammed muhammad; gaddafi qaddafi
"""

OF_OTHER_WORDS = """
four for; hour hor; tour tor; pour poor; size sise; prise prize; advise advice; device devise; improvise improve;
paradise parade; expertise expert; otherwise other; promise prom; iris irize;
capital capitol; tyre tire; cheque check; storey story; tonne ton; draught draft; metro metre; timbre timber;
found founded; found founder; own owns; own owner; xi xii; xvi xvii; wwi wwii; ki kyi; miley milei; kei key;
michael michel; indecision indecency; arise ariz; this thize; decision decize
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    pairs = [pair.split() for pair in table.split(";")]
    return [(one, other) for one, other in pairs]


@pytest.mark.parametrize(("one", "other"), _pairs(f"{OF_ONE_WORD};{OF_ONE_NAME}"))
def test_both_spellings_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), _pairs(OF_OTHER_WORDS))
def test_words_that_only_look_like_two_spellings_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["advertised", "compromise", "exercises", "promising", "supervised", "likewise"])
def test_words_in_ise_everywhere_keep_it(word: str) -> None:
    assert stem(word).endswith("is")


@given(st.lists(st.sampled_from(["ba", "do", "gu", "lin", "mer", "no", "tor", "vi"]), min_size=2, max_size=4))
def test_a_verb_in_ise_has_the_stem_of_its_noun_in_ization(syllables: list[str]) -> None:
    base = f"{''.join(syllables)}l"
    assert stem(f"{base}ise") == stem(f"{base}ises") == stem(f"{base}isation") == stem(f"{base}ization")


@given(st.text(max_size=30))
def test_any_text_has_a_stem_that_is_no_longer(word: str) -> None:
    assert len(stem(word)) <= len(word) + 1
