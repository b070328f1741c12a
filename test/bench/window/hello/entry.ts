/** The smallest window in React: a greeting, a field and a button. */
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Hello() {
  const [name, setName] = useState('');
  return createElement(
    'main',
    null,
    createElement('h1', null, `Hello ${name}`),
    createElement('input', {
      value: name,
      onChange: (event: { readonly target: { readonly value: string } }) => setName(event.target.value),
    }),
    createElement('button', { type: 'button', onClick: () => setName('') }, 'Clear'),
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(createElement(Hello));
