// The flows of data categories as @neo4j/graphql answers them from type definitions, over HTTP on this computer alone.
//
// As quick as it can be served: nothing but Node's own HTTP, and a question that was read and checked once is kept.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';

const typeDefs = /* GraphQL */ `
  type DataCategory @node {
    id: ID!
    name: String
    flows: [DataFlow!]! @relationship(type: "CARRIES", direction: IN)
  }
  type DataFlow @node {
    id: ID!
    flow_kind: String
    denied: Boolean
    condition: String
    senders: [Organisation!]! @relationship(type: "FROM", direction: OUT)
    receivers: [Organisation!]! @relationship(type: "TO", direction: OUT)
    persons: [DataSubjectCategory!]! @relationship(type: "FROM", direction: OUT)
    categories: [DataCategory!]! @relationship(type: "CARRIES", direction: OUT)
    purposes: [Purpose!]! @relationship(type: "FOR", direction: OUT)
    mandates: [Mandate!]! @relationship(type: "AUTHORISED_BY", direction: OUT)
  }
  type Organisation @node {
    id: ID!
    name: String
  }
  type DataSubjectCategory @node {
    id: ID!
    name: String
  }
  type Purpose @node {
    id: ID!
    name: String
    lawful_basis: String
  }
  type Mandate @node {
    id: ID!
    reference: String
    valid_from: String
    valid_to: String
  }
`;

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const kept = new Map();

function read(query) {
  if (!kept.has(query)) {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length) throw errors[0];
    kept.set(query, document);
  }
  return kept.get(query);
}

async function answer({ query, variables }) {
  return execute({ schema, document: read(query), variableValues: variables, contextValue: {} });
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  let told;
  try {
    told = await answer(JSON.parse(Buffer.concat(parts).toString()));
  } catch (error) {
    told = { errors: [{ message: String(error) }] };
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(told));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
process.stdin.resume().on('end', () => process.exit(0)); // it ends with whoever started it
