from django.db import migrations

from naervaer.results.guard import install, remove


class Migration(migrations.Migration):

    dependencies = [
        ('results', '0002_standings_of_an_organisation'),
    ]

    operations = [migrations.RunPython(install, remove)]
