"""Who gives what to whom: disclosures, collection, access, services used, transfers, and what is denied."""
