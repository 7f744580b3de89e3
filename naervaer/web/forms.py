"""How forms are drawn everywhere: `{{ form }}` gives labels, help, errors and a summary that leads to them."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
