import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

/** A PostgreSQL server with pgvector, in process, that is spoken to over a socket. */
export interface PassageServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an empty server on a free port; all is forgotten when it stops. */
export async function startPassageServer(): Promise<PassageServer> {
  const db = await PGlite.create({ extensions: { vector } });
  const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port: 0, maxConnections: 20 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    stop: async () => {
      await server.stop();
      await db.close();
    },
  };
}
