/*
 * Colours the lines inside a <code-colours language="…"> with highlight.js. Without it, and for
 * languages that it does not know, the code reads the same.
 */
const LIBRARY = new URL('../webjars/highlightjs/', document.currentScript.src);

/* What highlight.js has, but not in the file that is loaded first. */
const MORE = {
  dart: 'dart', ex: 'elixir', exs: 'elixir', erl: 'erlang', hrl: 'erlang', fs: 'fsharp',
  gradle: 'gradle', groovy: 'groovy', hs: 'haskell', jl: 'julia', ml: 'ocaml', ps1: 'powershell',
  psm1: 'powershell', scala: 'scala', clj: 'clojure', tf: 'hcl', dockerfile: 'dockerfile',
};
const loading = new Map();

function load(file) {
  if (!loading.has(file)) {
    loading.set(file, new Promise((done) => {
      const script = document.createElement('script');
      script.src = new URL(file, LIBRARY);
      script.onload = script.onerror = done;
      document.head.append(script);
    }));
  }
  return loading.get(file);
}

async function known(language) {
  await load('highlight.min.js');
  if (window.hljs && !hljs.getLanguage(language) && MORE[language]) {
    await load(`languages/${MORE[language]}.min.js`);
  }
  return window.hljs?.getLanguage(language) !== undefined;
}

customElements.define('code-colours', class extends HTMLElement {
  async connectedCallback() {
    const language = this.getAttribute('language');
    if (language && !this.coloured && await known(language) && this.isConnected) {
      this.coloured = true;
      this.colour(language);
    }
  }

  colour(language) {
    const lines = [...this.querySelectorAll('.line-text')];
    const code = lines.map((line) => line.textContent.replace(/\n$/, '')).join('\n');
    const coloured = hljs.highlight(code, { language, ignoreIllegals: true }).value.split('\n');
    // What is open at the end of a line (a comment, say) is closed there and opened anew.
    const open = [];
    lines.forEach((line, i) => {
      const before = open.join('');
      for (const tag of coloured[i].match(/<span[^>]*>|<\/span>/g) ?? []) {
        tag === '</span>' ? open.pop() : open.push(tag);
      }
      line.innerHTML = before + coloured[i] + '</span>'.repeat(open.length) + '\n';
    });
  }
});
