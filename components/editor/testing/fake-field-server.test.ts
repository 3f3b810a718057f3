import { FakeFieldServer } from './fake-field-server';
import { describeFieldServer } from './field-server-contract';

describeFieldServer('The fake server of these tests', async () => {
  const server = new FakeFieldServer();
  return {
    ...{ transport: server.transport, takenSlug: 'taken' },
    close: async () => void server.closed.add('slug'),
  };
});
