# ropa as a container: the server for a register that several people share. docker-compose.yml runs it with a Neo4j.

FROM node:22-bookworm-slim AS workbench
WORKDIR /src
COPY workbench/package.json workbench/package-lock.json workbench/
RUN cd workbench && npm ci --no-audit --no-fund
COPY workbench workbench
COPY ropa/web/static ropa/web/static
RUN cd workbench && npm run build

# Every package is fetched with the hash that requirements.lock holds; only what the product itself needs is installed.
FROM python:3.12-slim-bookworm AS packages
WORKDIR /src
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
COPY requirements.lock ./
RUN pip download --require-hashes --requirement requirements.lock --dest /wheels \
    && pip install --no-index --find-links /wheels hatchling
COPY . .
COPY --from=workbench /src/ropa/web/build ropa/web/build
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && python -m venv /opt/ropa \
    && /opt/ropa/bin/pip install --no-index --find-links /wheels ropa

FROM python:3.12-slim-bookworm
RUN useradd --system --uid 10001 --create-home --home-dir /home/ropa ropa
COPY --from=packages /opt/ropa /opt/ropa
ENV PATH=/opt/ropa/bin:$PATH PYTHONUNBUFFERED=1 ROPA_HOME=/home/ropa/register
USER ropa
WORKDIR /home/ropa
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=5 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["ropa"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
