"""Lines that pages put around an article, and lines of articles that look like them."""

from __future__ import annotations

import pytest

from retrieval.corpus.patterns import is_live_link, is_page_line, is_privacy_notice, is_section
from tests.retrieval.core_time import core_seconds

PAGE_LINES = """
    Skip to Content
    Back to top
    Menu
    Next article
    Show more news
    Load more
    Most Read
    Trending Now
    Up next
    Read Next
    More from Example News
    Share page
    More on this story
    Video of day
    Photo of the day
    You may also like
    Editor’s picks
    3 min read
    Estimated reading time: 4 minutes
    Photo 2 of 5
    Tags: Geneva, Summit
    Posted by admin
    About the author
    3 hours ago
    Updated: 3 hours ago
    Please enable JavaScript to view this page.
    Your browser does not support the video tag.
    SHARE THIS ARTICLE
    Share on Facebook
    Share
    Tweet
    Facebook Twitter WhatsApp Email Print
    Facebook, Twitter and Google News
    Follow us on Twitter, Facebook and Google News
    Follow the daily podcast on Apple Podcasts, Google Podcasts, Spotify, Spreaker
    Follow @annlee on Twitter
    Follow Example News English:
    Follow our live coverage here.
    Join our WhatsApp channel
    1.2k shares
    X
    Sign up here for more.
    Sign up for our newsletter to get the latest.
    Subscribe to our daily newsletter
    Subscribe now
    Get the morning headlines in your inbox
    Fresh daily newsletter covering the top headlines
    Download the Example News app
    Enter your email address
    Already a subscriber? Log in
    Stay informed with our free newsletter.
    Thank you for reading
    Support independent journalism
    Read more: Talks end in Geneva
    READ MORE: Talks end in Geneva
    Watch: Talks end in Geneva
    Also read | Talks end in Geneva
    Also read
    Related:
    RELATED STORIES
    Related: Talks end in Geneva
    Click here to read the full story
    This article was originally published on The Example.
    This is a developing story. Check back for updates.
    The post Talks end appeared first on The Example.
    Advertisement
    - ADVERTISEMENT -
    Sponsored
    Story continues below advertisement
    Comments are closed.
    Leave a Reply
    12 Comments
    Your email address will not be published. Required fields are marked *
    © 2022 Example Media
    (c) 2022 Example Media
    (c) Example Media, all rights reserved
    FOR IMMEDIATE RELEASE
    Press release: 21 January 2022
    EMBARGOED until 00.01 GMT on 21 January
    Copyright © 2022 Example Media. All rights reserved.
    All Rights Reserved.
    Terms of Use
    Cookie Policy
    Accept all cookies
    www.example.org
    https://example.org/news/2022
    desk@example.org
    #Geneva #Talks
    Example’s website can also be accessed at the following alternate addresses:
    Home » World » Europe
    Home > News
    News \u00a0 / \u00a0 Foreign Policy \u00a0 / \u00a0 Russia \u00a0 / \u00a0 Editor's Choice
    Terms of Use | Privacy Policy | Contact Us
"""

ARTICLE_LINES = """
    We’ll see.
    (c) the director report on costs by 20 February 2025.
    “We’ll see.”
    “Follow us,” he said.
    Follow the money, she told them, and you will find the man.
    He told them to follow him on Twitter, and thousands did.
    Share prices fell on Monday.
    Sharing is what the newsletter was for, she said.
    The newsletter said that the plan would fail.
    Our newsletter was the first to report it, the editor said, and others followed.
    Sign up, he said, and they did.
    Twitter and Facebook took the accounts down on Friday.
    Twitter suspended the account.
    Cookies were handed out to the children.
    The company said that it would ask for consent before placing cookies.
    Read the treaty before you sign it, the minister said.
    Watch the skies, they said.
    Related to this is the question of money.
    Search teams found the boat.
    Print runs were cut.
    Comments were brief.
    Comments by the minister were brief.
    Advertisements were taken down across the city.
    Copyright law is old.
    Home prices rose / fell / rose again, according to the survey of the whole country.
    Trending upwards, the index closed at 3,000.
    Get out, he said.
    Download speeds have doubled.
    Support for the plan has fallen.
    Register offices will close.
    Next week they will meet again.
    Live music returned to the city.
    This article of the treaty is old.
    About 3,000 people came.
    Contact was lost at noon.
    Q: Will you sign?
    A: Not today.
    More people came than ever.
    Topics such as water came up.
"""

NOTICES = [
    "We use cookies to make this site work.",
    "This website uses cookies to improve your experience.",
    "By continuing to browse this site you agree to our use of cookies.",
    "We value your privacy. We and our partners store information on a device, such as cookies, and process personal "
    "data for the purposes described below. You may change your preferences at any time.",
]

NO_NOTICES = [
    "The regulator fined the company for placing cookies without consent in the browser of its users.",
    "“We ask for your consent before our partners place cookies on your device,” the firm’s privacy chief said.",
    "We baked cookies for you and our friends.",
    "By continuing the war, he said, you lose.",
]


def rows(table: str) -> list[str]:
    return [line.strip(" ") for line in table.splitlines() if line.strip()]


@pytest.mark.parametrize("line", rows(PAGE_LINES))
def test_page_lines(line: str) -> None:
    """Navigation, sharing, subscription, related articles, advertising, comments, rights and addresses are told."""
    assert is_page_line(line)


@pytest.mark.parametrize("line", rows(ARTICLE_LINES))
def test_article_lines(line: str) -> None:
    """A sentence of an article stays one, though it speaks of newsletters, cookies or Twitter."""
    assert not is_page_line(line)
    assert not is_live_link(line)
    assert not is_privacy_notice(line)


@pytest.mark.parametrize("line", ["Russia-Ukraine Live Updates", "Follow our live blog", "Live updates:"])
def test_live_links(line: str) -> None:
    """A line that offers live updates and says nothing else is told."""
    assert is_live_link(line)


@pytest.mark.parametrize("line", NOTICES)
def test_privacy_notices(line: str) -> None:
    """The site speaking to its reader about cookies or personal data is told."""
    assert is_privacy_notice(line)


@pytest.mark.parametrize("line", NO_NOTICES)
def test_articles_about_privacy(line: str) -> None:
    """An article about cookies or privacy, or one that quotes such a notice, is not a notice."""
    assert not is_privacy_notice(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [("World", True), ("Latest news", True), ("Example News", True), ("World leaders meet", False), ("Geneva", False)],
)
def test_sections(line: str, expected: bool) -> None:
    """The name of a section, and nothing else, is one."""
    assert is_section(line) is expected


@pytest.mark.parametrize(
    "unit", ["x ", "Twitter, ", "follow on ", "/ ", "a via ", "read : ", "get a ", "daily ", "www.", "#a "]
)
@pytest.mark.parametrize("begin", ["", "Follow ", "Share on ", "Sign up to ", "Get "])
def test_hostile_lines_take_no_longer(begin: str, unit: str) -> None:
    """No line makes the patterns try combinations, which would take seconds instead of a millisecond."""
    line = (begin + unit * 200)[:229] + "!"
    assert core_seconds(lambda: (is_page_line(line), is_live_link(line), is_privacy_notice(line))) < 0.5
