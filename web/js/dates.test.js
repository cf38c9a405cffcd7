import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords, dateWithStatus, machineDate } from './dates.js';
import { makeLocale } from './i18n.js';

test('dateInWords is as precise as the value', () => {
  const cases = [
    ['2021-04-09T14:20', 'de', '9. April 2021, 14:20'],
    ['2021-04-09T14:20', 'en', '9 April 2021, 14:20'],
    ['2021-04-09T14:20:05+03:00', 'de', '9. April 2021, 14:20 UTC+03:00'],
    ['2021-04-09T23:59Z', 'en', '9 April 2021, 23:59 UTC'],
    ['2024-05-18', 'ru', '18 мая 2024 г.'],
    ['2021-04', 'de', 'April 2021'],
    ['2021', 'ru', '2021'],
    ['--05-13', 'de', '13. Mai'],
    ['--05-13', 'ru', '13 мая'],
    ['--02-29', 'de', '29. Februar'],
    // what is no date stays as it is
    ['2021-13-09', 'de', '2021-13-09'],
    ['gestern', 'de', 'gestern'],
    ['', 'de', ''],
  ];
  for (const [value, tag, want] of cases) assert.equal(dateInWords(value, tag), want, `dateInWords(${value}, ${tag})`);
});

test('dateWithStatus never hides what is not stated', () => {
  const cases = [
    [{ value: '--05-13', status: 'partial' }, 'de', '13. Mai, Jahr nicht genannt'],
    [{ value: '--05-13', status: 'partial' }, 'ru', '13 мая, год не указан'],
    [{ value: '--05-13', status: 'partial' }, 'en', '13 May, year not stated'],
    [{ value: '2021-04', status: 'partial' }, 'de', 'April 2021 (unvollständig)'],
    [{ value: '2025-12-03', status: 'inferred' }, 'de', '3. Dezember 2025 (erschlossen)'],
    [{ value: '', status: 'unknown' }, 'de', 'Datum unbekannt'],
    [{ value: '', status: 'ambiguous' }, 'en', 'Date ambiguous'],
    [{ value: '', status: 'absent' }, 'ru', 'без даты'],
    [{ value: '', status: 'stated' }, 'de', 'Datum unbekannt'],
    [{ value: '2022-06-22T14:36', status: 'stated' }, 'de', '22. Juni 2022, 14:36'],
  ];
  for (const [field, tag, want] of cases) {
    assert.equal(dateWithStatus(field, makeLocale(tag)), want, `dateWithStatus(${JSON.stringify(field)}, ${tag})`);
  }
});

test('machineDate', () => {
  assert.equal(machineDate({ value: '2021-04-09T14:20' }), '2021-04-09T14:20');
  assert.equal(machineDate({ value: '--05-13' }), '--05-13');
  assert.equal(machineDate({ value: '' }), undefined);
});
