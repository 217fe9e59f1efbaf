# Two images: `slim` (the default) with the bundled recogniser, `camel` with CPU torch and camel-tools' BERT recogniser.
#   docker build --target slim -t khabar:slim .
#   docker build --target camel -t khabar:camel .
ARG PYTHON=3.11

FROM python:${PYTHON}-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PATH=/venv/bin:$PATH
WORKDIR /app
RUN python -m venv /venv
COPY pyproject.toml constraints.txt deploy/requirements.py ./
# All dependencies but camel-tools, which would bring torch; of that only the package itself.
RUN python requirements.py pyproject.toml > /tmp/slim.txt \
 && pip install -c constraints.txt -r /tmp/slim.txt \
 && pip install --no-deps -c constraints.txt camel-tools

FROM build AS build-camel
# The index of torch's CPU builds; the default index has the ones with gigabytes of GPU libraries.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
RUN pip install --index-url "$TORCH_INDEX" "$(grep '^torch==' constraints.txt)" \
 && pip install -c constraints.txt camel-tools

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
RUN pip install --no-deps --no-cache-dir -e . && python -m compileall -q client config tasks worker
USER khabar
CMD ["khabar", "--help"]

FROM runtime AS slim
COPY --from=build /venv /venv
COPY --from=source /app /app
RUN pip install --no-deps --no-cache-dir -e . && python -m compileall -q client config tasks worker
USER khabar
CMD ["khabar", "--help"]
