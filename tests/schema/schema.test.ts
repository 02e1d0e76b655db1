import { expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import { printGraph } from '../../schema/print.ts';

it('emits the schema that stands in schema/schema.graphql (npx vitest run tests/schema -u writes it anew)', async () => {
  await expect(printGraph(buildGraph())).toMatchFileSnapshot('../../schema/schema.graphql');
});
