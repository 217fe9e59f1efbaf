# Two images: `slim` (the default) with the bundled recogniser, `camel` with CPU torch and camel-tools' BERT recogniser.
#   docker build --target slim -t khabar:slim .
#   docker build --target camel -t khabar:camel .
ARG PYTHON=3.11

FROM python:${PYTHON}-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PATH=/venv/bin:$PATH
WORKDIR /app
RUN python -m venv /venv
# Every package with its version and the hashes of its files; deploy/lock.py writes them. Of what needs torch, that is
# camel-tools, only the package itself.
COPY deploy/slim.lock ./
RUN pip install --no-deps --require-hashes -r slim.lock

FROM build AS build-camel
# The index of torch's CPU builds; the default index has the ones with gigabytes of GPU libraries. Its files are not in
# the lock, since that index has them alone.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
COPY constraints.txt deploy/camel.lock ./
RUN pip install --no-deps --index-url "$TORCH_INDEX" "$(grep '^torch==' constraints.txt)" \
 && pip install --no-deps --require-hashes -r camel.lock

FROM scratch AS source
COPY pyproject.toml README.md LICENSE /app/
COPY client /app/client
COPY config /app/config
COPY samples /app/samples
COPY tasks /app/tasks
COPY worker /app/worker

FROM python:${PYTHON}-slim AS runtime
# Nothing is written outside /tmp and the volumes: the root file system may be mounted read-only. camel-tools makes a
# folder in the home folder when it is imported.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 CAMELTOOLS_DATA=/models \
    HOME=/tmp
RUN useradd --system --uid 10001 --no-create-home khabar && mkdir /data /models && chown khabar /data /models
WORKDIR /app

# The packages come before the source: a new version of Khabar leaves their layer, hundreds of megabytes, as it is.
FROM runtime AS camel
COPY --from=build-camel /venv /venv
COPY --from=source /app /app
# Built by the setuptools of the lock: nothing is fetched here.
RUN pip install --no-deps --no-cache-dir --no-build-isolation -e . && python -m compileall -q client config tasks worker
USER khabar
CMD ["khabar", "--help"]

FROM runtime AS slim
COPY --from=build /venv /venv
COPY --from=source /app /app
# Built by the setuptools of the lock: nothing is fetched here.
RUN pip install --no-deps --no-cache-dir --no-build-isolation -e . && python -m compileall -q client config tasks worker
USER khabar
CMD ["khabar", "--help"]
