// Fetches a podlet again and again, as fresh layouts and as one that has its manifest; prints each content.
// Arguments: address of the manifest, how many layouts, how often each, query of the layout as JSON.
import Client from '@podium/client';
import { HttpIncoming } from '@podium/utils';

const [uri, layouts, times, query] = process.argv.slice(2);
const contents = [];
for (let layout = 0; layout < Number(layouts); layout += 1) {
  const client = new Client({ name: 'department' });
  const podlet = client.register({ name: 'podlet', uri });
  for (let time = 0; time < Number(times); time += 1) {
    const incoming = new HttpIncoming({ headers: {}, url: '/' }, {});
    const answer = await podlet.fetch(incoming, query ? { query: JSON.parse(query) } : {});
    contents.push(answer.content);
  }
}
// Connections that are kept would keep the program.
process.stdout.write(JSON.stringify(contents), () => process.exit(0));
