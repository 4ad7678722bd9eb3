from editor.text.counting import Count, count, count_plain


def test_marks_and_picture_lines_do_not_count() -> None:
    assert count("## Cross\n\n**Two** words.\n\n![](photo:1)") == Count(words=3, characters=15, seconds=1)


def test_reading_time_is_at_238_words_a_minute() -> None:
    assert count("word " * 238).seconds == 60
    assert count("word " * 239).seconds == 61
    assert count("") == Count(words=0, characters=0, seconds=0)


def test_a_dash_is_not_a_word() -> None:
    assert count_plain("Stop – now").words == 2
