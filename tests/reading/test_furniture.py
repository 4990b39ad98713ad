"""What is page and what is text: lines that are furniture, sentences that look alike and are not, and whole pages."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Block
from timeline.reading.blocks import find_blocks
from timeline.reading.boilerplate import CAPTIONS, FURNITURE
from timeline.reading.furniture import LONGEST_LINE, furniture

PAGE = [
    ("comment form", "Post a Comment"),
    ("comment form", "LEAVE A REPLY"),
    ("comment form", "Please enter your comment!"),
    ("comment form", "Please enter your name here"),
    ("comment form", "You have entered an incorrect email address!"),
    ("comment form", "Your email address will not be published. Required fields are marked *"),
    ("comment form", "Save my name, email, and website in this browser for the next time I comment."),
    ("comment form", "Name *"),
    ("comment form", "3 Comments"),
    ("comment form", "2 replies to “Ferry line reopens”"),
    ("comment form", "Be the first to comment"),
    ("comment form", "Show comments"),
    ("comment form", "Was this article helpful?"),
    ("note about comments", "Comments are closed."),
    ("counter of the page", "1,204 views"),
    ("note of the page", "(an error occurred while processing this directive)"),
    ("note of the page", "You've selected the Nordic Edition. Would you like to make this your default?"),
    ("note of the page", "In order to see this content you need to have both Javascript enabled and Flash installed."),
    ("note of the page", "Visit our help pages for full instructions."),
    ("note of the page", "If you're reading via RSS, you'll need to visit the blog to access this content."),
    ("note of the page", "This debate is now closed."),
    ("note of the page", "This comment was removed because it broke the rules of the house."),
    ("note of the page", "Story highlights"),
    ("note of the page", "(For full coverage of the flood, click here)"),
    ("note of the page", "These are some of the popular topics this blog covers."),
    ("note of the page", "For the latest updates across our blogs, you can stay up to date by e-mail."),
    ("counter of the page", "3.4k shares"),
    ("e-mail address", "newsroom@harbour-times.example"),
    ("e-mail address", "Contact: desk@harbour-times.example"),
    ("contact line", "((jane.roe@harbour-times.example; +1 555 010 0100))"),
    ("link", "https://example.org/ferry?id=12"),
    ("advertisement", "ADS"),
    ("advertisement", "Advertisement"),
    ("advertisement", "Story continues below advertisement"),
    ("note of the page", "Powered by automated translation"),
    ("note of the page", "This article was originally published by The Conversation."),
    ("note of the page", "Editor's note: This story has been updated with a statement from the harbour office."),
    ("share buttons", "Share this article"),
    ("share buttons", "Facebook Twitter WhatsApp Email"),
    ("share buttons", "Share on Facebook"),
    ("share buttons", "Follow us on Twitter @harbourtimes"),
    ("share buttons", "Print"),
    ("navigation", "Previous Post Next Post"),
    ("navigation", "Skip to main content"),
    ("navigation", "Home"),
    ("navigation", "Home » News » Ferry line closes"),
    ("navigation", "News | Norhaven"),
    ("navigation", "list 2 of 4"),
    ("navigation", "Home / News / Norhaven"),
    ("navigation", "More in Norhaven"),
    ("navigation", "Listen to this article"),
    ("navigation", "Link copied!"),
    ("navigation", "Back to top"),
    ("subscription", "Subscribe"),
    ("subscription", "Sign up for our morning newsletter"),
    ("subscription", "Get the day's news in your inbox"),
    ("subscription", "Join our Telegram channel for daily news"),
    ("subscription", "For more port news, follow us on Facebook"),
    ("subscription", "This article is for subscribers only"),
    ("subscription", "Already a subscriber? Log in"),
    ("pointer to other pages", "Read more: Ferry line reopens after a year"),
    ("pointer to other pages", "READ ALSO: Dockers walk out"),
    ("pointer to other pages", "WATCH | Flood water reaches the old town"),
    ("pointer to other pages", "Related articles"),
    ("pointer to other pages", "Most read"),
    ("pointer to other pages", "More on this story"),
    ("pointer to other pages", "You may also like"),
    ("pointer to other pages", "Click here to see the full list"),
    ("copyright", "Copyright © 2019 The Harbour Times. All rights reserved."),
    ("copyright", "© 2019 Harbour Media"),
    ("copyright", "This material may not be published, broadcast, rewritten or redistributed."),
    ("legal notice", "Privacy Policy | Terms of Use"),
    ("cookie notice", "We use cookies to improve your experience on this website."),
    ("cookie notice", "Accept all cookies"),
    ("tags", "Tags: harbour, strike, ferry"),
    ("tags", "#harbour #strike"),
    ("tags", "Filed under: Ports"),
    ("credits", "(Reporting by Jane Roe and Ivo Petrescu; Editing by Ruth Amsel)"),
    ("credits", "Additional reporting by Jane Roe in Wexport"),
    ("credits", "Jane Roe in Wexport contributed to this report."),
    ("credits", "Source: Harbour News Agency"),
    ("credits", "With inputs from agencies"),
    ("credits", "(With inputs from agencies)"),
    ("player of the page", "Your browser does not support the video tag."),
    ("player of the page", "Sorry, this video is not available in your region."),
    ("player of the page", "Loading..."),
    ("time to read", "4 min read"),
    ("end mark", "ENDS"),
    ("agency name", "AFP"),
    ("agency name", "Reuters Staff"),
    ("agency name", "AP/Reuters"),
    ("agency name", "— AFP"),
    ("agency name", "REUTERS/Jane Roe"),
    ("markup", '<div class="ad">'),
    ("date line of the page", "Updated: March 6, 2024, 3:32 PM"),
    ("date line of the page", "Published 9:01 AM EDT, Mon March 6, 2024"),
    ("date line of the page", "6 March 2024"),
    ("date line of the page", "2024-03-06"),
    ("date line of the page", "06/03/2024 - 14:22"),
    ("date line of the page", "3 hours ago"),
    ("date line of the page", "By Jane Roe | 6 March 2024"),
    ("date line of the page", "Posted by admin on March 6, 2024"),
    ("date line of the page", "Published: 09:12 BST, 6 March 2024 | Updated: 10:11 BST, 6 March 2024"),
    ("date line of the page", "Wed, Mar 6, 2024, 10:11 AM EST · 3 min read"),
    ("credits", "Written by Jane Roe"),
    ("byline", "By Jane Roe, Science Editor"),
    ("byline", "BY JANE ROE AND IVO PETRESCU IN WEXPORT"),
    ("dateline without a text", "WEXPORT (Reuters) -"),
    ("dateline without a text", "WEXPORT, Norhaven (AP) _"),
]

TEXT = [
    "An error occurred while the directive was being written, the inquiry found.",
    "This debate is now closed to the public, the speaker said.",
    "In order to see this film you have to go to Lask.",
    "This comment was, the minister said, never meant for the press.",
    "For the latest victims across the valley help came too late.",
    "Visit the museum at Lask for a full account of the flood.",
    "Post a guard at the gate, the mayor told the police on Monday.",
    "Comments by the minister on Friday angered the dockers.",
    "No response to the letter was received on Monday.",
    "Powered by diesel engines, the ferry reached Wexport on 3 March.",
    "Powered by solar energy.",
    "The report was published on Friday by the ministry.",
    "The article has been widely read since 2017.",
    "Share prices fell by a third in March.",
    "Follow the money, said the judge.",
    "Subscribers to the old line lost their connection on Tuesday.",
    "Copyright law changed in 2019.",
    "(c) The parties shall agree on a date by 1 May 2024.",
    "We baked cookies for the strikers on Sunday, she said.",
    "Category-5 hurricane Ada reached Kestrel Bay on Wednesday.",
    "Section 4 was repealed in 2012.",
    "Reporting by the agency found that the dam had cracked in May.",
    "Written by a panel of engineers, the study blames the harbour office.",
    "The video has been removed from the police's page, an officer said on Friday.",
    "By Monday evening the road was open",
    "By March 2024 the line was closed",
    "On 6 March 2024 the bridge was closed.",
    "March 6 was a Wednesday.",
    "Two hours later the dam broke.",
    "Related charges were dropped in June.",
    "More than 40 people were hurt.",
    "Reuters reported the strike on Monday.",
    "The end came on 12 May.",
    "Read the letter aloud, the judge ordered on Tuesday.",
    "Also: the harbour was closed on Monday.",
    "Home prices fell in May.",
    "Play was stopped on Sunday.",
    "The views expressed by dockers on Monday were mixed.",
    "Print workers joined the strike on 7 March.",
    "Source material was burned in 1944, officials said.",
    "Photographs taken on Monday show the crack.",
    "ومتى حدث ذلك؟",
    "This story has not been told before, she said on Monday.",
    "Send us the list, he wrote on 4 March.",
    "Back to work they went on Tuesday.",
    "Home to 400 people, the village was flooded in May.",
    "More in hope than in faith, they met on Sunday.",
    "For more than a decade, join or leave, the union said in 2019.",
    "Reply came on Friday.",
    "(The talks failed in March.)",
    "- Dockers walked out on 4 March.",
    "Written by hand on 4 March, the letter was never sent.",
    "Posted on the gate by Monday evening, the notice was torn down.",
]


@pytest.mark.parametrize(("why", "line"), PAGE, ids=[line[:40] for _, line in PAGE])
def test_lines_of_the_page(why: str, line: str) -> None:
    assert furniture(line) == why


@pytest.mark.parametrize("line", TEXT)
def test_sentences_that_look_alike(line: str) -> None:
    assert furniture(line) == ""


def test_every_row_of_the_tables_has_an_example() -> None:
    shown = {why for why, _ in PAGE} | {"picture caption"}
    assert {why for why, _ in (*FURNITURE, *CAPTIONS)} <= shown


@pytest.mark.parametrize("pattern", [pattern for _, row in (*FURNITURE, *CAPTIONS) for pattern in row])
def test_patterns_are_quick_on_hostile_lines(pattern: str) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    for line in ("read " * 60, "a@" * 150, "#a " * 100, "<a>" * 100, "by " * 100, "AFP/" * 75, "photo: " * 40):
        compiled.fullmatch(line[:LONGEST_LINE])


def kinds(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text, title)]


BODY = "The ferry line between Wexport and Kestrel Bay was closed on Monday, the harbour office said."
MORE = "Dockers had walked out a week earlier over pay, and talks in Aldermoor broke down twice in March."


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("headline and standfirst", [
            ("headline", "Ferry line closes as dockers stay out"),
            ("standfirst", "The harbour office blames the union and the union the weather"),
            ("body", BODY),
        ]),
        ("a headline may ask", [("headline", "Will the ferry ever run again?"), ("body", BODY)]),
        ("a dateline opens the text", [("body", "WEXPORT (Reuters) - " + BODY), ("body", MORE)]),
        ("a dateline without a full stop opens the text too", [
            ("body", "WEXPORT, Norhaven, March 6 (Reuters) - The ferry line was closed"), ("body", BODY),
            ("body", MORE),
        ]),
        ("a site's name and menu above the headline", [
            ("furniture", "Harbour Watch"),
            ("furniture", "Menu"), ("headline", "Ferry line closes as dockers stay out"),
            ("furniture", "April 14, 2024 by admin Leave a Comment"), ("body", BODY),
        ]),
        ("lists of other articles", [
            ("body", BODY), ("furniture", "Keep reading"), ("furniture", "Why the talks failed"),
            ("furniture", "Dockers walk out"), ("body", MORE), ("furniture", "Related Topics"), ("furniture", "Ports"),
            ("furniture", "5 June 2021"),
        ]),
        ("a label and its caption", [
            ("body", BODY), ("caption", "Image caption,"), ("caption", "The ferry was built in 1988"), ("body", MORE),
        ]),
        ("a question between spaced paragraphs", [
            ("body", BODY), ("crosshead", "What do we know about the warnings?"), ("body", MORE),
            ("body", BODY + " " + MORE),
        ]),
        ("a timeline under dates", [
            ("headline", "Timeline: the ferry"), ("crosshead", "1974"), ("body", "The line opens."),
            ("crosshead", "October 2018"), ("body", "The line is sold."), ("crosshead", "4 March 2024"), ("body", BODY),
        ]),
        ("a list at the end is text", [("body", BODY), ("body", "Key dates"), ("body", "4 March: dockers walk out")]),
        ("a date, a byline, then the headline", [
            ("furniture", "6 March 2024"),
            ("furniture", "By Jane Roe"),
            ("headline", "Ferry line closes"),
            ("body", BODY),
        ]),
        ("crossheads, one of them a clause", [
            ("body", BODY), ("crosshead", "Mayor brokers deal"), ("body", MORE), ("crosshead", "U.S. INTEREST"),
            ("body", MORE + " " + BODY),
        ]),
        ("a list without full stops is text", [
            ("body", BODY), ("body", "- 6 March: the line closes"), ("body", "- 9 March: talks begin"), ("body", MORE),
        ]),
        ("lines without full stops one after another are text", [
            ("body", BODY), ("body", "The line closed on 6 March"), ("body", "Talks began on 9 March"), ("body", MORE),
        ]),
        ("dates as headings", [
            ("body", BODY), ("crosshead", "6 March 2024"), ("body", MORE), ("crosshead", "9 March"),
            ("body", BODY + " " + MORE),
        ]),
        ("a date at the foot is the page's", [("body", BODY), ("body", MORE), ("furniture", "6 March 2024")]),
        ("captions by a credit in brackets", [
            ("headline", "Ferry line closes"), ("body", BODY), ("caption", "Dockers at the gate. (AP Photo/Jane Roe)"),
            ("body", MORE), ("caption", "A docker waits at the gate on Tuesday [Reuters]"), ("body", BODY + " " + MORE),
            ("body", MORE + " " + BODY), ("caption", "[Photo/Agencies]"), ("body", MORE + " " + MORE),
        ]),
        ("a caption by its credit", [
            ("headline", "Ferry line closes"), ("caption", "The ferry at its berth in Wexport. AFP"),
            ("body", BODY), ("body", MORE), ("body", BODY + " " + MORE),
        ]),
        ("captions that say so", [
            ("body", BODY), ("caption", "FILE PHOTO: Dockers at the gate of the harbour"), ("body", MORE),
            ("caption", "Dockers at the gate (Photo by Jane Roe/Getty Images)"), ("body", MORE + " " + BODY),
        ]),
        ("a signed last paragraph is text", [("body", BODY), ("body", MORE), ("body", "The talks go on. (AFP)")]),
        ("a paragraph that names an agency is text", [
            ("body", BODY), ("body", "The line will reopen in May, the director told Reuters."), ("body", MORE),
        ]),
        ("a digest where each paragraph is signed is text", [
            ("body", "The line closed on Monday. (AFP)"), ("body", "Talks began on Friday. (Reuters)"), ("body", MORE),
        ]),
        ("a teaser printed twice", [
            ("body", BODY), ("furniture", "Why the harbour cannot pay its dockers any more"),
            ("furniture", "Why the harbour cannot pay its dockers any more"), ("body", MORE),
        ]),
        ("a sentence printed again", [
            ("body", BODY), ("body", MORE), ("furniture", BODY), ("body", MORE + " " + BODY),
        ]),
        ("the headline printed again", [
            ("headline", "Ferry line closes as dockers stay out"), ("body", BODY),
            ("furniture", "Ferry line closes as dockers stay out"), ("body", MORE),
        ]),
        ("what comes after the comment form", [
            ("body", BODY), ("body", MORE), ("furniture", "Leave a reply"), ("furniture", "A paper about ports."),
        ]),
        ("a share bar at the top ends nothing", [("furniture", "Post a comment"), ("body", BODY), ("body", MORE)]),
        ("one line alone is text", [("body", "Ferry line closes on Monday")]),
    ],
)  # fmt: skip
def test_pages(name: str, lines: list[tuple[str, str]]) -> None:
    assert kinds("\n\n".join(line for _, line in lines)) == lines, name


def test_a_given_title_is_the_headline_even_with_a_full_stop() -> None:
    assert kinds(f"The line closes.\n{BODY}", "The line closes.")[0][0] == "headline"


def test_every_reason_can_be_read_aloud() -> None:
    for block in find_blocks(f"{BODY}\n\nADS\n\n{MORE}\n\nPost a comment\n\nA paper about ports."):
        assert (block.kind == "body") == (block.why == "")


def covered(text: str, blocks: tuple[Block, ...]) -> str:
    """What lies between the blocks."""
    ends = [0, *(block.end for block in blocks)]
    starts = [*(block.start for block in blocks), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


@given(st.text(max_size=400) | st.lists(st.sampled_from([BODY, MORE, *(line for _, line in PAGE), ""])).map("\n".join))
def test_blocks_are_in_order_and_leave_only_white_space(text: str) -> None:
    blocks = find_blocks(text)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert all(block.start < block.end for block in blocks)
    assert not any(c.isalnum() for c in covered(text, blocks))
