"""Messages survive whatever pieces they come in; what is no message is refused."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch.frames import EVIDENCE, HEAD, KINDS, MOST_BYTES, Frames, frame, read_frames
from checker.errors import CheckerError
from tests.examples import examples

MESSAGES = st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.binary(max_size=200)), max_size=6)


@examples(60)
@given(MESSAGES, st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_messages_come_out_as_they_went_in_however_they_are_cut(messages, sizes):
    stream = io.BytesIO(b"".join(frame(kind, payload) for kind, payload in messages))
    frames, found = Frames(), []
    for number in range(10_000):
        piece = stream.read(sizes[number % len(sizes)])
        if not piece:
            break
        found += frames.feed(piece)

    assert found == messages


@examples(60)
@given(MESSAGES, st.integers(1, 50))
def test_a_stream_that_breaks_off_yields_what_was_whole(messages, missing):
    whole = b"".join(frame(kind, payload) for kind, payload in messages)
    found = list(read_frames(io.BytesIO(whole[: max(0, len(whole) - missing)])))

    assert found == messages[: len(found)]
    assert len(found) < len(messages) or not messages


@examples(80)
@given(st.binary(max_size=100))
def test_noise_is_refused_or_waits_for_more(noise):
    try:
        found = list(Frames().feed(noise))
    except CheckerError:
        return
    assert all(kind in KINDS for kind, _ in found)


def test_a_message_that_would_not_fit_is_refused_by_its_head():
    with pytest.raises(CheckerError):
        list(Frames().feed(HEAD.pack(EVIDENCE, MOST_BYTES + 1)))
