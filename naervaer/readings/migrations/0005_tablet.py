import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_people"), ("readings", "0004_reflections")]

    operations = [
        migrations.CreateModel(
            "Tablet",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                (
                    "team",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tablet", to="people.team"
                    ),
                ),
            ],
            {"ordering": ["team"]},
        )
    ]
