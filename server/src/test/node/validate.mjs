// Reads an array of manifests and prints for each what Podium's own schema finds wrong.
import { readFileSync } from 'node:fs';
import { manifest } from '@podium/schemas';

const documents = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(documents.map((document) => manifest(document).error || [])));
