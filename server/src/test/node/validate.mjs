// Reads an array of manifests and prints for each what Podium's own schema finds wrong, or takes out.
import { readFileSync } from 'node:fs';
import { manifest } from '@podium/schemas';

const documents = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(documents.map((document) => {
  const members = Object.keys(document);
  const result = manifest(document);
  return result.error || members.filter((member) => !(member in result.value));
})));
