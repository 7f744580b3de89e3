"""An instrument is asked only when the employee representative has seen it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_people"), ("readings", "0005_tablet")]

    operations = [
        migrations.AddField(
            model_name="installedinstrument", name="seen_at", field=models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddField(
            model_name="installedinstrument",
            name="seen_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="people.member",
            ),
        ),
    ]
