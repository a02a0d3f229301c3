"""The report model and its workbook and PDF; no Qt, no session."""
