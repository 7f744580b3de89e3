import django.db.models.deletion
from django.db import migrations, models

import naervaer.answers.models
from naervaer.answers.guards import install, remove

KEY = models.BigIntegerField(
    default=naervaer.answers.models.random_key, editable=False, primary_key=True, serialize=False
)


class Migration(migrations.Migration):
    dependencies = [("answers", "0002_units_see")]

    operations = [
        migrations.RunPython(remove, install),
        migrations.CreateModel(
            "OverallRow",
            [
                ("id", KEY),
                ("measure", models.CharField(max_length=40)),
                ("kind", models.CharField(max_length=60)),
                ("value", models.PositiveSmallIntegerField()),
                (
                    "wave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="overall", to="answers.wave"
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "kind"],
                "constraints": [
                    models.UniqueConstraint(fields=["wave", "measure", "kind"], name="overall_published_once"),
                    models.CheckConstraint(condition=models.Q(value__lte=100), name="overall_within_its_scale"),
                ],
            },
        ),
        migrations.RunPython(install, remove),
    ]
