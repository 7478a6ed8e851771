from hypothesis import given
from hypothesis import strategies as st

from bot.playground.chatpage.views.markup import join, tag, text


@given(st.text())
def test_no_text_and_no_attribute_opens_a_tag_or_closes_a_quote(words: str) -> None:
    assert not {"<", ">", '"', "'"} & set(text(words))
    inside = tag("b", title=words).removeprefix('<b title="').removesuffix('"></b>')
    assert not {"<", ">", '"', "'"} & set(inside)


def test_attributes_are_left_out_or_stand_alone() -> None:
    html = tag("input", class_="a", data_x="1", hidden=True, disabled=False, title=None)
    assert html == '<input class="a" data-x="1" hidden>'
    assert join(tag("p", text("a & b")), tag("br")) == "<p>a &amp; b</p><br>"
