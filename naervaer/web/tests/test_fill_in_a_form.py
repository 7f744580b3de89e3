"""A form: each field has its label, help and errors tied to it, and a summary leads to what is wrong."""

from django import forms
from django.utils.translation import override


class Wish(forms.Form):
    name = forms.CharField(label="Name", help_text="As colleagues say it.")
    day = forms.DateField(label="Day", required=False)
    how = forms.ChoiceField(label="How", choices=[("call", "A call"), ("visit", "A visit")], widget=forms.RadioSelect)
    alone = forms.BooleanField(label="Alone", required=False)

    def clean(self) -> None:
        if self.cleaned_data.get("name") == "Nobody":
            raise forms.ValidationError("Nobody is not a person.")


def drawn(data: dict[str, str] | None = None) -> str:
    with override("en"):
        return str(Wish(data))


def test_every_field_has_its_label_and_its_help() -> None:
    page = drawn()
    assert '<label for="id_name">Name</label>' in page
    assert 'aria-describedby="id_name_helptext"' in page
    assert 'id="id_name_helptext">As colleagues say it.' in page
    assert "<legend>How</legend>" in page
    assert page.count("optional</span>") == 1  # the day; a box to tick needs no such word
    assert 'role="alert"' not in page


def test_what_is_wrong_is_named_beside_the_field_and_in_the_summary() -> None:
    page = drawn({"name": "", "day": "32/13", "how": "call"})
    assert 'role="alert"' in page
    assert "2 things to look at before we can go on" in page
    assert '<a href="#id_name">Name</a>: This field is required.' in page
    assert 'id="id_name_error"' in page
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="id_name_helptext id_name_error"' in page


def test_the_summary_leads_to_the_first_of_several_choices() -> None:
    assert '<a href="#id_how_0">How</a>' in drawn({"name": "Lone"})


def test_what_is_wrong_with_the_whole_form_is_said_once() -> None:
    page = drawn({"name": "Nobody", "how": "call"})
    assert page.count("Nobody is not a person.") == 1
    assert "One thing to look at before we can go on" in page


def test_what_was_written_is_still_there() -> None:
    assert 'value="32/13"' in drawn({"name": "Lone", "day": "32/13", "how": "call"})
