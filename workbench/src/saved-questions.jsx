// The list of saved questions: a click puts one into the editors, with values to begin with.
import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M6 3h12v18l-6-4.5L6 21z" />
    </svg>
  );
}

function SavedQuestions() {
  const [questions, setQuestions] = useState([]);
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  useEffect(() => {
    fetch('/graphiql/questions.json')
      .then((response) => response.json())
      .then(setQuestions, () => setQuestions([]));
  }, []);
  // The editors come after the page: until both are there a click would be lost without a word.
  const ready = Boolean(query && variables);
  const take = (question) => {
    query.setValue(question.query);
    variables.setValue(JSON.stringify(question.variables, null, 2));
  };
  return (
    <div className="saved-questions">
      <h2>Saved questions</h2>
      <ul>
        {questions.map((question) => (
          <li key={question.name}>
            <button type="button" disabled={!ready} onClick={() => take(question)} title={question.about}>
              {question.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const SAVED_QUESTIONS = { title: 'Saved questions', icon: Icon, content: SavedQuestions };
