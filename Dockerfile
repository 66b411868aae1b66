# One container, one volume, one port. The lines that run here are tried without an image by deploy/try-image-lines.sh.
FROM node:20.20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20.20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEWSTAPE_HOST=0.0.0.0 NEWSTAPE_DATABASE=/data/newstape.sqlite
COPY --from=build /app/package.json /app/LICENSE /app/DATA-LICENSES.md /app/sources.example.opml ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/server/demo ./server/demo
COPY --from=build /app/server/http/fonts ./server/http/fonts
COPY --from=build /app/server/http/api-examples.json ./server/http/api-examples.json
COPY --from=build /app/server/linking/data ./server/linking/data
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD node -e "fetch('http://127.0.0.1:'+(process.env.NEWSTAPE_PORT||8787)+'/readyz').then((reply)=>process.exit(reply.ok?0:1),()=>process.exit(1))"
CMD ["node", "dist/server/main.js", "serve"]
