import { openStore } from '../../src/store/open.ts';
import { mention, record } from '../support/records.ts';

/** Saves articles one batch after another until it is killed, telling of each batch that `save` has answered for. */
const [url = ''] = process.argv.slice(2);
const store = await openStore(url, { info: () => undefined });
for (let batch = 0; ; batch += 1) {
  const records = Array.from({ length: 5 }, (_, index) =>
    record({ key: `${batch}-${index}`, mentions: [mention('An'), mention(`An ${batch}`)] }),
  );
  const changes = await store.save({ records }, '2022-08-22T00:00:00.000Z');
  process.stdout.write(`${batch} ${changes.at(-1)?.seq}\n`);
}
