"""The peer: a plain Polars group-by of the same answers, writing as many rows.

`python -m benchmarks.grouping FILE`
"""

import json
import resource
import sys
import time

import polars as pl

from .thirty_nine import ITEMS, plain


def main(path: str) -> None:
    began = time.process_time()
    with plain(path) as database:
        table = database.execute("SELECT sql FROM sqlite_master WHERE name = 'answers_ledgerrow'").fetchone()[0]
        database.execute(table.replace("answers_ledgerrow", "bench_ledger", 1))
        answers = pl.read_database("SELECT * FROM bench_answers", database)
        rows = _rows(answers)
        columns = ["id", "measure", "asked", "low", "high", "withheld", "shown", "cell_id", "wave_id"]
        marks = ", ".join("?" * len(columns))
        listed = rows.with_columns(pl.lit(1).alias("wave_id")).select(columns).rows()
        database.executemany(f"INSERT INTO bench_ledger ({', '.join(columns)}) VALUES ({marks})", listed)  # noqa: S608  # own names
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": memory, "rows": len(rows)}))


def _rows(answers: pl.DataFrame) -> pl.DataFrame:
    """Per cell and measure the mean in whole points of 0 to 100."""
    scored = answers.select("cell", *(_score(item.id, item.scale.points, item.reversed) for item in ITEMS))
    measures: dict[str, list[str]] = {}
    for item in ITEMS:
        measures.setdefault(item.measure, []).append(item.id)
    means = scored.group_by("cell").agg(
        pl.len().alias("asked"),
        *(pl.mean_horizontal(asked).mean().round().cast(pl.Int64).alias(name) for name, asked in measures.items()),
    )
    long = means.unpivot(list(measures), index=["cell", "asked"], variable_name="measure", value_name="low")
    text = pl.concat_str(
        pl.lit('{"asked":'), "asked", pl.lit(',"cell":"'), "cell", pl.lit('","high":'), "low",
        pl.lit(',"low":'), "low", pl.lit(',"measure":"'), "measure", pl.lit('","withheld":""}'),
    )  # fmt: skip
    return long.with_row_index("id").with_columns(
        pl.col("low").alias("high"), pl.col("cell").alias("cell_id"), pl.lit("").alias("withheld"), text.alias("shown")
    )


def _score(name: str, points: int, turned: bool) -> pl.Expr:
    score = pl.col(name) * 100 / (points - 1)
    return (100 - score if turned else score).alias(name)


if __name__ == "__main__":
    main(sys.argv[1])
