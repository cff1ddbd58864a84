"""What may stand between a subject and its verb of speech: adverbs, times, one phrase with a preposition."""

from __future__ import annotations

__all__ = ["ADVERB", "PHRASE"]

ADVERB = (
    r"(?:[还也并又再则曾已仍均都先才即但而地]|再次|再度|最后|首先|其后|随后|随即|其间|同时|此外|另外|对此|不过|然而|其中|进一步|明确|清楚|明白|直接|坦率|公开"
    r"|多次|反复|一再|分别|共同|特别|着重|主动|正式|当场|郑重|高兴地|此前|早前|稍早|日前|近日|最新|[今昨当][天日晚]|上?周[一二三四五六日末天]|本周[一二三四五六日]?"
    r"|[上下中]午|晚间|\d{1,2}月|\d{1,2}日|[会事][后上前中]|会[谈见晤][后中时前]|(?:答问|受访|致辞|发言)(?:时|中)|应询|应约)"
)
"""One adverb. None begins as another ends, so that a run of them can be read without going back."""

PHRASE = r"[在就对向于从针至用以]"
"""The first character of a phrase that may take up the rest, to the verb."""
