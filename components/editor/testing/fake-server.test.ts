import { article } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { FakeServer } from './fake-server';
import { describeStepServer } from './step-server-contract';

describeStepServer('The fake server of these tests', async () => {
  const server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }] }, countedIds()), 1);
  return {
    transport: server.transport,
    version: server.version,
    document: async () => JSON.stringify(server.document),
  };
});
