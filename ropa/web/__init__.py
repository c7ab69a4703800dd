"""The register in a browser: pages, pictures, workbooks and GraphQL over HTTP, and who may ask for them."""
