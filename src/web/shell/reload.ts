import { Fault } from '../graph/fault.ts';
import { Patience } from '../graph/patience.ts';

const isThere = (): Promise<boolean> =>
  fetch(location.href, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Loads the page anew once the gateway answers again, until the returned function is called: browsers keep a module that could not be
 * loaded as failed for good. Where the gateway answers at once it was not the reason, and the page stays as it is.
 */
export function reloadWhenBack(): () => void {
  let isWanted = true;
  const wait = () => isWanted && patience.failed(new Fault('unreachable', 'the gateway does not answer'));
  const patience = new Patience(async () => {
    const is = await isThere();
    if (is && isWanted) location.reload();
    else wait();
  });
  void isThere().then((is) => is || wait());
  return () => {
    isWanted = false;
    patience.stop();
  };
}
