/** A child without the right to write, also when the tests run as root. Arguments: folder, key in hex. Prints the outcome. */
import { Redacted } from '../../../shared/base/redacted.ts';
import { openStore } from '../../../main/store/sqlite/open-store.ts';
import { summarise } from '../../unit/main/store/sample.ts';

const nobody = 65_534;
const [folder = '', key = ''] = process.argv.slice(2);
if (process.getuid?.() === 0) process.setuid?.(nobody);
const result = openStore({
  folder,
  key: { storeId: 'store-1', secret: new Redacted(Buffer.from(key, 'hex')) },
  summarise,
});
process.stdout.write(result.ok ? 'opened' : result.failure.kind);
