"""Tests of the report model, the workbook and the PDF."""
