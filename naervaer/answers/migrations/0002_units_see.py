from django.db import migrations, models

from naervaer.answers.guards import install, remove


class Migration(migrations.Migration):
    dependencies = [("answers", "0001_answers")]

    operations = [
        migrations.RunPython(remove, install),
        migrations.AddField("wave", "units_see", models.BooleanField(default=False)),
        migrations.RunPython(install, remove),
    ]
