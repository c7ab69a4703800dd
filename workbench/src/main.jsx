// GraphiQL for the register: saved questions at hand, and the answer about a flow also as a list with its citations.
import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import { ask } from '../../ropa/web/static/ask.js';
import { SAVED_QUESTIONS } from './saved-questions.jsx';
import { Told } from './told.jsx';
import './workbench.css';

const INTROSPECTION = 'IntrospectionQuery';
const PLUGINS = [SAVED_QUESTIONS, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const FIRST_WORDS = '# Take a saved question at the left, or write one of your own.\n';
const STORAGE = createLocalStorage({ namespace: 'ropa' });

function Workbench() {
  const [answer, setAnswer] = useState(null);
  const fetcher = async (question) => {
    const found = await ask(question);
    if (question.operationName !== INTROSPECTION) {
      setAnswer(found);
    }
    return found;
  };
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={SAVED_QUESTIONS}
      storage={STORAGE}
      defaultQuery={FIRST_WORDS}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          ropa
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Told answer={answer} />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

createRoot(document.getElementById('workbench')).render(<Workbench />);
