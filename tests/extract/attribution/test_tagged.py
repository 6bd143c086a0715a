"""What a reader model's tags decide about verbs."""

import pytest

from reportedly.extract.attribution.tagged import finite, verb
from reportedly.records import Span, Token


def token(upos: str, feats: str = "", deprel: str = "root") -> Token:
    return Token(Span(0, 5), "given", "give", upos, feats, -1, deprel)


@pytest.mark.parametrize(
    ("each", "as_verb", "as_finite"),
    [
        (token(""), None, None),
        (token("NOUN"), False, False),
        (token("NOUN", "Tense=Past|VerbForm=Part"), None, None),
        (token("VERB", "Tense=Past|VerbForm=Part", "amod"), False, False),
        (token("VERB", "Tense=Past|VerbForm=Part", "acl"), True, True),
        (token("VERB", "Mood=Ind|VerbForm=Fin"), True, True),
        (token("VERB", "VerbForm=Inf", "xcomp"), True, False),
        (token("VERB", "VerbForm=Ger", "acl"), True, False),
        (token("AUX", "VerbForm=Inf", "aux"), True, True),
    ],
)
def test_tags_decide_unless_they_disagree(
    each: Token, as_verb: bool | None, as_finite: bool | None
) -> None:
    assert verb(each) is as_verb
    assert finite(each) is as_finite
