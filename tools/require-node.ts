/**
 * Refuses an old Node in one line. Import it first in every script a person starts: the store's native module crashes, not
 * complains, below Node 24. `npm run` and `npx` find the pinned Node in node_modules/.bin; a bare `node` may not.
 */
const wanted = 24;

if (Number(process.versions.node.split('.')[0]) < wanted) {
  process.stderr.write(
    `This needs Node ${wanted} or later and is running on ${process.versions.node}. Start it through npm (npm start, npm test, npm run ...), ` +
      `which uses the Node that npm ci installed; where none was installed (macOS), install Node ${wanted}.\n`,
  );
  process.exit(1);
}
