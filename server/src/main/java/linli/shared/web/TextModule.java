package linli.shared.web;

import java.util.function.UnaryOperator;
import linli.shared.text.Prose;
import linli.shared.text.Text;
import linli.shared.text.Verbatim;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets every text of a JSON request, keys of maps and names of constants too, come in by the one door. */
class TextModule extends SimpleModule {
    TextModule() {
        super("text");
        addDeserializer(String.class, new TextDeserializer(Text::line));
        setDeserializerModifier(new ExactConstants());
        addKeyDeserializer(String.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return Text.line(key);
            }
        });
    }

    /** Reads a constant by its name and nothing else; the reader's own takes control characters and space around it. */
    private static final class ExactConstants extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return new Exact(deserializer);
        }

        private static final class Exact extends DelegatingDeserializer {
            Exact(ValueDeserializer<?> constants) {
                super(constants);
            }

            @Override
            protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> constants) {
                return new Exact(constants);
            }

            @Override
            public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
                if (parser.hasToken(JsonToken.VALUE_STRING)) {
                    var name = parser.getString();
                    if (!name.equals(name.trim())) {
                        return context.handleWeirdStringValue(handledType(), name, "no constant");
                    }
                }
                return super.deserialize(parser, context);
            }
        }
    }

    private static final class TextDeserializer extends StringDeserializer {
        private final UnaryOperator<String> door;

        TextDeserializer(UnaryOperator<String> door) {
            this.door = door;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            if (property != null && property.getAnnotation(Prose.class) != null) {
                return new TextDeserializer(Text::clean);
            }
            return property != null && property.getAnnotation(Verbatim.class) != null
                    ? new TextDeserializer(Text::verbatim)
                    : this;
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? door.apply(parser.getString())
                    : (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
    }
}
