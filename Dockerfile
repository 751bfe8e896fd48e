# Maillage in a container: Debian, Node 24, not root, its own PostgreSQL or yours by DATABASE_URL.
#   docker build -t maillage .
#   docker run --init -d --name maillage -p 127.0.0.1:3000:3000 -v maillage:/var/lib/maillage \
#     -e PUBLIC_URL=https://example.org -e TRUST_PROXY=1 maillage
# Each RUN and CMD below was run by hand as an ordinary user in an empty folder; `docker build` itself was not.

FROM node:24-bookworm-slim AS build
WORKDIR /home/node/maillage
COPY --chown=node:node . .
USER node
# npm ci --omit=dev, the build, one start of the embedded PostgreSQL, then only what runs.
RUN deploy/package.sh /home/node/packaged

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/maillage
# Root's, and read-only for whoever runs the site.
COPY --from=build --chown=root:root /home/node/packaged /opt/maillage
RUN mkdir -m 700 /var/lib/maillage && chown node:node /var/lib/maillage
WORKDIR /opt/maillage
USER node
VOLUME /var/lib/maillage
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/sante/pret`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Requests under way have ten seconds to finish: give `docker stop` fifteen.
CMD ["node", "scripts/run.mjs", "start"]
