package linli.shared.web;

import java.util.function.UnaryOperator;
import linli.shared.text.Prose;
import linli.shared.text.Text;
import linli.shared.text.Verbatim;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets every text of a JSON request, keys of maps too, come in by the one door. */
class TextModule extends SimpleModule {
    TextModule() {
        super("text");
        addDeserializer(String.class, new TextDeserializer(Text::line));
        addKeyDeserializer(String.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return Text.line(key);
            }
        });
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
