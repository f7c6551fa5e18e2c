/** Records the calls that LangChain4j makes: listeners for its chat and embedding models. Needs langchain4j-core. */
@NullMarked
package io.roi4j.langchain4j;

import org.jspecify.annotations.NullMarked;
