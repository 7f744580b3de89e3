"""Nothing grows too large to be read at one sitting. There is no list of exceptions."""

import ast
from pathlib import Path

from .source import files, name, text


def too_long(paths: list[Path], most: int) -> list[str]:
    return [f"{name(path)}: {lines} lines" for path in paths if (lines := len(text(path).splitlines())) > most]


def is_test(path: Path) -> bool:
    return "tests" in path.parts or path.name.startswith(("test_", "conftest"))


def test_a_source_file_has_at_most_300_lines() -> None:
    assert too_long([path for path in files(".py") if not is_test(path) and "migrations" not in path.parts], 300) == []


def test_a_test_file_has_at_most_400_lines() -> None:
    assert too_long([path for path in files(".py") if is_test(path)], 400) == []


def test_a_template_has_at_most_150_lines() -> None:
    assert too_long([path for path in files(".html", ".txt") if "templates" in path.parts], 150) == []


def test_a_stylesheet_has_at_most_250_lines() -> None:
    assert too_long(list(files(".css")), 250) == []


def test_a_script_has_at_most_150_lines() -> None:
    assert too_long(list(files(".js", ".mjs")), 150) == []


def test_a_function_has_at_most_50_lines() -> None:
    long = []
    for path in files(".py"):
        if "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                lines = node.end_lineno - node.lineno + 1
                if lines > 50:
                    long.append(f"{name(path)}: {node.name} has {lines} lines")
    assert long == []
