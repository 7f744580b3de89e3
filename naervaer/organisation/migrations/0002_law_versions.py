import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0001_units_cases_calculator"),
    ]

    operations = [
        migrations.CreateModel(
            name="LawVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("controller", models.CharField(max_length=300, verbose_name="who is responsible (name, address, company number)")),
                ("contact", models.CharField(max_length=200, verbose_name="whom to write or ring to")),
                ("dpo", models.CharField(blank=True, max_length=200, verbose_name="data protection officer, if there is one")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("legitimate", "private employer: legitimate interest, GDPR art. 6(1)(f)"),
                            ("public", "public employer: task in the public interest, GDPR art. 6(1)(e)"),
                        ],
                        default="legitimate",
                        max_length=12,
                        verbose_name="legal basis",
                    ),
                ),
                ("processor", models.CharField(blank=True, max_length=200, verbose_name="who runs the server")),
                ("talked_on", models.DateField(blank=True, null=True, verbose_name="day it was discussed in the cooperation committee")),
                ("assessed_on", models.DateField(blank=True, null=True, verbose_name="day the impact assessment was approved")),
                ("assessed_by", models.CharField(blank=True, max_length=120, verbose_name="approved by")),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="people.member"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["organisation", "-number"],
                "constraints": [models.UniqueConstraint(fields=("organisation", "number"), name="law_version_once")],
            },
        ),
    ]
