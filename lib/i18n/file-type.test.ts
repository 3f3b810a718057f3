import { expect, it } from 'vitest';
import { fileType } from './file-type';

it.each([
  ['image/png', 'png'],
  ['application/pdf', 'pdf'],
  ['application/msword', 'word'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word'],
  ['application/vnd.oasis.opendocument.text', 'word'],
  ['application/vnd.ms-excel', 'excel'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'excel'],
  ['application/vnd.oasis.opendocument.presentation', 'powerpoint'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'powerpoint'],
  ['application/octet-stream', 'other'],
])('A file of type %s is called %s', (contentType, name) => {
  expect(fileType(contentType)).toBe(name);
});
