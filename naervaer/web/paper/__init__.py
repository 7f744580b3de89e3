"""Pages on paper: a document of headings, paragraphs and tables as a PDF, in the product's own letters."""

from .document import Document, Part, Table, fonts, pdf

__all__ = ["Document", "Part", "Table", "fonts", "pdf"]
