// Narrows a list of names to those that have all words that were typed, accents and case aside.
'use strict';
for (const field of document.querySelectorAll('.find input')) {
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const entries = [...field.closest('.find').querySelectorAll('li')].map(entry => [entry, plain(entry.textContent)]);
  const status = field.closest('.find').querySelector('[role=status]');
  field.closest('.find').classList.add('live');
  const narrow = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [entry, text] of entries) {
      entry.hidden = words.length === 0 || !words.every(word => text.includes(word));
      shown += entry.hidden ? 0 : 1;
    }
    status.textContent = words.length === 0 ? '' : status.dataset.text.replace('{0}', String(shown));
  };
  field.addEventListener('input', narrow);
  narrow();
}
