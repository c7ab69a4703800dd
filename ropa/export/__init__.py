"""The register as a workbook, in the layout that a supervisory authority or a colleague asks for."""
