from __future__ import annotations

import pytest

from retrieval.answers.signs import signs
from retrieval.answers.to_tell import what_to_tell
from retrieval.answers.untold import Telling, how_told
from retrieval.questions.question import read_question
from retrieval.text.terms import terms


def told(question: str, sentence: str, near: str = "", theirs: bool = False) -> Telling:
    asked = read_question(question)
    words = frozenset(terms(sentence))
    found = signs(asked.kind, sentence, asked.terms)
    wanted = what_to_tell(asked)
    if wanted is None:
        return "told"
    return how_told(wanted, sentence, words, found, frozenset(terms(f"{near} {sentence}")), theirs)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What is Ann Lee’s salary?", "Ann Lee expects more gulls in spring."),
        ("How old is Judge Ann Lee?", "Judge Ann Lee told him to stay ashore."),
        ("How much did the ferry cost?", "The ferry was dear."),
        ("Did Bo Lind resign?", "He has written to Bo Lind."),
        ("was the driver drunk", "The driver, a boy of 18, is ill."),
        ("Was the lost gull ever found?", "A gull was lost."),
        ("How long is the Norrby canal?", "The Norrby canal is deep."),
        ("How many flights were cancelled?", "Flights were cancelled until noon."),
        ("Which country cancelled flights to Norway?", "The Norwegian flights were cancelled."),
        ("Which state cancelled flights to Ohio?", "The flights to Ohio were cancelled."),
        ("How much does the ferry cost?", "The ferry takes 40 minutes."),
        ("When was the ferry sold?", "The ferry was sold to a bank."),
        ("When was the ferry sold?", "The ferry sank in May 1994."),
        ("In what year was the old ferry sold to the bank?", "The bank and the old ferry shut in 1994."),
        ("When will the ferry be sold?", "The ferry is to sail in May."),
        ("Where were the coins hidden?", "The coins vanished from Norrby."),
        ("Why did Bo Lind resign?", "Bo Lind sailed to Norrby for the gulls."),
        ("How old are the daughters of Bo Lind?", "Bo Lind, 44, left."),
        ("How tall is the mast?", "The mast is of oak."),
        ("What is the name of the ferry’s pilot?", "The ferry sank off Norrby."),
        ("How tall is the mast?", "The mast cost 410 million euros."),
        ("How much does Lee owe the bank?", "Lee owes the bank thanks."),
        ("When was Bo Lind born?", "In 1961 she married Bo Lind, who died in 2003."),
        ("Where did Bo Lind study?", "Bo Lind came home from Norrby."),
        ("When did Bo Lind resign?", "In May Bo Lind saw a gull."),
        ("When did Bo Lind resign?", "In May Ann Lee saw a gull."),
        ("Who all sank the Gull?", "Bo Lind saw the Gull."),
        ("how long was Bo Lind jailed for", "Bo Lind waited nine hours."),
        ("who won the race", "The race is in March."),
        ("who will pilot the ferry to Lee", "The ferry to Lee is to have two masts."),
        ("Who has been hired by Norrby?", "Norrby thanked Bo Lind."),
        ("Who really wrote the log?", "The log, by the firm Lind, tells of gulls."),
    ],
)
def test_a_sentence_may_leave_untold_what_is_asked_for(question: str, sentence: str) -> None:
    assert told(question, sentence) == "untold"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Where was Bo Lind born?", "“Look at the sea,” said Bo Lind, now head of the Norrby Club."),
        ("And so, where was Bo Lind born?", "“Look at the sea,” said Bo Lind, now head of the Norrby Club."),
        ("What did Lind accept?", "Bo Lind rejected the offer."),
        ("Which ferry did Bo Lind build?", "Bo Lind will sail to Norrby in May."),
        ("Who was exempt from the tax in Norrby?", "In Norrby monks gave no money."),
        ("When was NATO founded?", "The build-up began in 2014."),
        ("How many passenger ferries sank?", "Two ferries sank."),
        ("How many people died?", "The storm left two dead."),
        ("How many ferries did Norrby lose?", "Some 140 ferries lie off Norrby."),
        ("How many ferries did Lind build?", "Lind built two lighthouses."),
        ("What did Ann Lee say?", "Ann Lee left the harbour at noon."),
        ("What did Ann Lee say about the storm?", "Ann Lee left the harbour at noon."),
    ],
)
def test_a_sentence_may_have_no_word_for_what_is_asked(question: str, sentence: str) -> None:
    assert told(question, sentence) == "unworded"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Why did Lind leave the board?", "Bo Lind, who left the board in May, saw it."),
        ("Why did Lind leave?", "Ann Lind, who left as Norrby’s mayor, saw it."),
        ("why was Lee not invited", "Ann Lee was not invited."),
        ("Why were Gull ferries recalled?", "A new recall warns owners of Gull ferries."),
        ("How many nurses did Lind hire?", "Nurses lost 12,000 crowns, said Lind."),
        ("How many nurses did Lind hire?", "Of nurses Lind said no word, but of 14 hired in May."),
        ("How many doctors work in Norrby?", "One old source said the doctors of Norrby were ill."),
        ("How many doctors work in Norrby?", "The doctors of Norrby had four midwives."),
        ("Which governments withdrew?", "Lind left when two governments withdrew."),
        ("Who was the nurse in Norrby?", "Among the sick of Norrby was a nurse."),
        ("How much does a Norrby ferry cost?", "A valve, which costs 90 crowns, froze."),
        ("how much did the ferry cost", "Gulls cost 90 crowns."),
        ("How old is Ann Lee?", "Ann Lee sank 140 ferries."),
        ("what did Ann Lee die of", "The mayor, Ann Lee, died in June."),
        ("Which two states signed the treaty?", "The treaty was signed by two states."),
    ],
)
def test_the_very_thing_that_is_asked_for_may_be_missing(question: str, sentence: str) -> None:
    assert told(question, sentence) == "missing"


def test_who_did_it_is_told_by_a_word_for_it_alone() -> None:
    assert told("Who built the Gull?", "Bo Lind sold the Gull to Ann Lee.") == "untold"
    assert told("Who built the Gull?", "Bo Lind constructed the Gull for Ann Lee.") == "told"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When was Bo Lind born?", "Bo Lind, born in 1930, fled."),
        ("Who founded Norrby?", "Norrby was established by monks."),
        ("What is Ann Lee’s job?", "The harbour master, Ann Lee, left."),
        ("In what city is the Lind Museum?", "The Lind Museum is in Norrby."),
        ("How far is Norrby from Lee?", "Norrby is 9 miles from Lee."),
        ("When was the ferry sold?", "The ferry was sold in June."),
        ("When did Bo Lind score?", "Bo Lind scored in the 93rd minute."),
        ("How big is the hole?", "The hole is of four billion."),
        ("How old was the pilot?", "The pilot, a man of 61, left."),
        ("How much did Norrby pay for Bo Lind?", "Bo Lind came to Norrby for £3m."),
        ("How old is Ann Lee?", "Ann Lee, 58, left."),
        ("Which country cancelled flights to Norway?", "Sweden cancelled flights to Norway."),
        ("How many ferries did Lind build?", "Lind built two ferries."),
        ("How many ferries did Lind lose?", "Lind’s loss is two ferries."),
        ("How many people died?", "The storm left two people dead."),
        ("How many soldiers are in Norrby?", "Some 900 troops are in Norrby."),
        ("How long did the strike last?", "They ended a ten-day strike."),
        ("Where did NASA’s rocket land?", "The rocket landed in the sea."),
        ("Are Russian ships in Norrby?", "The ships are in Norrby."),
        ("How much does the ferry cost?", "The ferry is €9."),
        ("How much does the ferry cost?", "The ferry is free for children."),
        ("When was the lighthouse built?", "The lighthouse was constructed in 1911."),
        ("Where is the lighthouse located?", "The lighthouse of Norrby is white."),
        ("Where was Ann Lee when the ferry was sold?", "Ann Lee was in Norrby, far from the ferry."),
        ("What year was the last time a ferry like this sank?", "This was the first ferry since 1994 to sink."),
        ("When was NATO founded?", "NATO was established in 1949."),
        ("Did Lind accept the offer?", "Bo Lind rejected it."),
        ("What happened?", "Nothing."),
        ("policy toward Bo Lind and the Norrby Club", "Bo Lind left."),
        ("Lind’s birthplace", "Bo Lind left."),
        ("what did Ann Lee die of", "Ann Lee died of the plague in June."),
        ("how much does the ferry cost", "It costs 90 crowns."),
        ("Did Bo Lind leave?", "Bo Lind stayed."),
        ("Has Bo Lind left yet?", "Bo Lind left in May."),
        ("Did Bo Lind leave on Monday?", "Bo Lind left."),
        ("Did Bo Lind sink the ferry?", "Bo Lind sank it."),
        ("Did it change Bo Lind’s ways?", "Bo Lind would not change."),
        ("Who first wrote the log?", "The log was written by Lind."),
        ("Who will be captain?", "Bo Lind will."),
        ("Who got fined?", "Bo Lind was fined."),
        ("Who got hurt?", "Bo Lind was injured."),
        ("Who else was aboard?", "Bo Lind was aboard."),
        ("Who secretly was aboard?", "Bo Lind was aboard."),
        ("Why did Lind leave?", "Lind left after a row."),
        ("What caused the fire?", "A cable caused the fire."),
        ("What led to the strike?", "Pay cuts led to the strike."),
        ("How many nurses did Lind hire?", "Lind hired 14 in the end, nurses said."),
        ("How many nurses did Lind hire?", "Of the nurses Lind hired three were ill."),
        ("How many nurses did Lind hire?", "Nurses said that Lind had hired 14."),
        ("How many nurses did Lind hire?", "The nurses that Lind hired total 14, the town said."),
        ("How many nurses has Norrby?", "The number of nurses in Norrby rose to 140 last year."),
        ("How many nurses did Norrby lose?", "Norrby lost nurses, with 140 quitting in May."),
    ],
)
def test_other_words_may_tell_it(question: str, sentence: str) -> None:
    assert told(question, sentence) == "told"


def test_whose_sum_of_money_it_is_must_be_told() -> None:
    question, near = "how much does Bo Lind earn", "Bo Lind conducts."
    assert told(question, "Gulls have promised 35 million crowns.", near) == "missing"
    assert told(question, "He is paid 35 million crowns.", near) != "missing"


def test_whoever_acts_may_be_named_nearby() -> None:
    question, sentence = "Is Germany sending gulls to Norrby?", "It is sending gulls to Norrby."
    assert told(question, sentence) == "untold"
    assert told(question, sentence, near="Germany is large.") == "told"
    assert told(question, "The German navy is sending gulls to Norrby.") == "told"


def test_a_statement_of_whom_one_is_asked_for_tells_enough() -> None:
    assert told("What did Ann Lee say about the storm?", "“It was bad.”", near="Ann Lee", theirs=True) == "told"
