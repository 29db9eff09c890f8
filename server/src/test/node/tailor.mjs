// A layout made with Tailor, as it comes. Arguments: its port, the folder of its pages.
import { createServer } from 'node:http';
import Tailor from 'node-tailor';

const [port, templatesPath] = process.argv.slice(2);
const tailor = new Tailor({ templatesPath });
// A fragment that fails is told here; without anyone listening it would end the program.
tailor.on('error', () => {});
createServer((request, response) => tailor.requestHandler(request, response)).listen(Number(port), '127.0.0.1');
