# wordcheck in a container: no network needed at run time, no root.
#   docker build -t wordcheck . && docker run --rm --network none -v "$PWD:/work:ro" wordcheck check /work
FROM python:3.11-slim AS build
COPY . /source
RUN pip install --no-cache-dir --prefix /made "/source[sheets]"

FROM python:3.11-slim
COPY --from=build /made /usr/local
RUN useradd --create-home wordcheck
USER wordcheck
WORKDIR /work
ENTRYPOINT ["wordcheck"]
